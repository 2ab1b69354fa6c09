alter table Customer rename column Company to Organisation;
alter table Customer rename column BillingState to BillingRegion;
