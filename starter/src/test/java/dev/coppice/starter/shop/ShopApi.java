package dev.coppice.starter.shop;

import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import org.springframework.stereotype.Component;

/** What the outside world can reach. */
@Component
class ShopApi implements ApiExposure {

    private final EntityManagerFactory entities;

    ShopApi(EntityManagerFactory entities) {
        this.entities = entities;
    }

    @Override
    public void expose(Api api) {
        api.resource("accounts", Account.class);
        api.resource("barcodes", Barcode.class);
        api.resource("countries", Country.class);
        api.resource("customers", Customer.class);
        api.resource("employees", Employee.class);
        api.resource("items", Item.class);
        api.resource("orders", Order.class).readOnly(attribute(Order.class, "amountTotal"));
        api.resource("orderSummaries", OrderSummary.class).readOnly();
        api.resource("priceLogs", PriceLog.class).readOnly().withoutKey();
        api.resource("products", Product.class);
        api.resource("remarks", Remark.class);
        api.resource("typeSamples", TypeSample.class);
    }

    private Attribute<?, ?> attribute(Class<?> entity, String name) {
        return entities.getMetamodel().entity(entity).getAttribute(name);
    }
}
