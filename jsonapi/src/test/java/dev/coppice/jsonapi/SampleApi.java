package dev.coppice.jsonapi;

import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Attribute.Presence;
import java.util.List;

/** A small shop, as the tests of this module see it. */
public final class SampleApi {

    private static final AttributeType.Int LONG = AttributeType.Int.signed(64);

    private SampleApi() {}

    public static ResourceGraph graph() {
        return ResourceGraph.of(customers(), orders(), items(), products(), countries());
    }

    private static ResourceType customers() {
        return ResourceType.named("customers", Key.generated(LONG))
                .attribute(Attribute.of("name", new AttributeType.Text(20)).with(Presence.REQUIRED))
                .attribute(Attribute.of("credit", new AttributeType.Decimal(10, 2)))
                .attribute(Attribute.of("since", new AttributeType.Date()))
                .attribute(Attribute.of("vip", new AttributeType.Bool()).with(Presence.DEFAULTED))
                .attribute(Attribute.of("level", new AttributeType.Choice(List.of("gold", "silver"))))
                .attribute(Attribute.of("settings", new AttributeType.Json()))
                .relationship(Relationship.toOne("country", "countries"))
                .relationship(Relationship.toMany("orders", "orders").with(Access.READ_ONLY))
                .describedAs("Who buys.")
                .build();
    }

    private static ResourceType orders() {
        return ResourceType.named("orders", Key.generated(LONG))
                .attribute(Attribute.of("notes", new AttributeType.Text(null)).describedAs("What the customer said."))
                .attribute(Attribute.of("placedAt", new AttributeType.OffsetTimestamp(6))
                        .with(Presence.REQUIRED))
                .attribute(Attribute.of("amountTotal", new AttributeType.Decimal(18, 2))
                        .with(Access.READ_ONLY))
                .relationship(Relationship.toOne("customer", "customers").with(Presence.REQUIRED))
                .relationship(Relationship.toMany("items", "items"))
                .build();
    }

    private static ResourceType items() {
        return ResourceType.named("items", Key.assigned(new Key.Part("orderId", LONG), new Key.Part("line", LONG)))
                .attribute(Attribute.of("line", AttributeType.Int.signed(32))
                        .with(Access.CREATE_ONLY)
                        .with(Presence.REQUIRED))
                .attribute(
                        Attribute.of("quantity", AttributeType.Int.signed(16)).with(Presence.REQUIRED))
                .relationship(Relationship.toOne("order", "orders")
                        .with(Access.CREATE_ONLY)
                        .with(Presence.REQUIRED))
                .relationship(Relationship.toOne("product", "products"))
                .build();
    }

    private static ResourceType products() {
        return ResourceType.named("products", Key.assigned(new AttributeType.Uuid()))
                .attribute(Attribute.of("title", new AttributeType.Text(100)).with(Presence.REQUIRED))
                .attribute(Attribute.of("stock", AttributeType.Int.unsigned(64)))
                .attribute(Attribute.of("weight", new AttributeType.Floating(64)))
                .attribute(Attribute.of("picture", new AttributeType.Binary(10)))
                .attribute(Attribute.of("opensAt", new AttributeType.Time(0)))
                .attribute(Attribute.of("tags", new AttributeType.ListOf(new AttributeType.Text(5))))
                .attribute(Attribute.of("address", new AttributeType.Carried("inet"))
                        .with(Access.READ_ONLY))
                .build();
    }

    private static ResourceType countries() {
        return ResourceType.named("countries", Key.assigned(new AttributeType.Text(2)))
                .attribute(Attribute.of("name", new AttributeType.Text(100)))
                .readOnly()
                .build();
    }
}
