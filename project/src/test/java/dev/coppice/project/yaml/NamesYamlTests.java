package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.schema.Problem;
import dev.coppice.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesYamlTests {

    @Test
    void everyKindOfNameIsRead() {
        NameOverrides names = NamesYaml.parse("names.yaml", """
                tables:
                  order_details:
                    class: OrderLine
                    resource: orderLines
                    attributes:
                      qty: quantity
                    relationships:
                      customer_id: {toOne: buyer, toMany: purchases}
                      tenant_id, parent_no: {toOne: above}
                  crm.person: {class: Contact}
                plurals:
                  datum: data
                """);

        NameOverrides.TableNames details = names.table(TableName.of("order_details"));
        assertThat(details.className()).isEqualTo("OrderLine");
        assertThat(details.resource()).isEqualTo("orderLines");
        assertThat(details.attributes()).containsEntry("qty", "quantity");
        assertThat(details.relationship(List.of("customer_id"))).isEqualTo(new Ends("buyer", "purchases"));
        assertThat(details.relationship(List.of("tenant_id", "parent_no")).toOne())
                .isEqualTo("above");
        assertThat(names.table(new TableName("crm", "person")).className()).isEqualTo("Contact");
        assertThat(names.plurals()).containsEntry("datum", "data");
    }

    @Test
    void anEmptyFileChoosesNothing() {
        assertThat(NamesYaml.parse("names.yaml", "")).isEqualTo(NameOverrides.NONE);
    }

    @Test
    void anUnknownKeyIsNamedWithItsPlace() {
        assertThatThrownBy(() -> NamesYaml.parse("names.yaml", "tables: {orders: {clas: Order}}"))
                .isInstanceOf(Problem.class)
                .hasMessage("In names.yaml, orders has the unknown key 'clas'");
    }

    @Test
    void aListWhereAMappingBelongsIsAProblem() {
        assertThatThrownBy(() -> NamesYaml.parse("names.yaml", "tables: [orders]"))
                .isInstanceOf(Problem.class)
                .hasMessage("In names.yaml, tables is not a mapping");
    }
}
