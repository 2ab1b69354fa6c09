package dev.coppice.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaReaderTests {

    private static final String ORDER = """
            package com.acme.shop;
            import jakarta.persistence.*;
            @Entity @Table(name = "orders")
            public class Order {
                @Id Long id;
                %s
            }
            """;

    @TempDir
    private Path place;

    @Test
    void anAssociationToNoEntityIsNamedWithClassAndMember() {
        Map<String, String> sources = Map.of(
                "Order.java",
                ORDER.formatted("@ManyToOne Customer customer;"),
                "Customer.java",
                "package com.acme.shop; public class Customer {}");

        assertThatThrownBy(() -> read(sources))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("com.acme.shop.Order.customer")
                .hasMessageContaining("Customer");
    }

    @Test
    void anOtherSideThatIsNotThereIsNamedWithClassAndMember() {
        Map<String, String> sources = Map.of(
                "Order.java",
                ORDER.formatted("@OneToMany(mappedBy = \"purchase\") java.util.List<Item> items;"),
                "Item.java",
                "package com.acme.shop; import jakarta.persistence.*; @Entity public class Item { @Id Long id; }");

        assertThatThrownBy(() -> read(sources))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("com.acme.shop.Item")
                .hasMessageContaining("purchase");
    }

    @Test
    void aSequenceIsToldWithTheKeyThatItCounts() throws IOException {
        Map<String, String> sources = Map.of(
                "Order.java",
                """
                package com.acme.shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "orders")
                public class Order {
                    @Id @GeneratedValue(generator = "numbers")
                    @SequenceGenerator(name = "numbers", sequenceName = "order_numbers")
                    @Column(name = "number") Long id;
                }
                """,
                "Item.java",
                "package com.acme.shop; import jakarta.persistence.*;"
                        + " @Entity public class Item { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }");

        assertThat(read(sources).counters())
                .containsExactly(new KeyCounter(TableName.of("ORDER_NUMBERS"), TableName.of("ORDERS"), "NUMBER"));
    }

    @Test
    void anEntityWithoutAKeyIsNamed() {
        Map<String, String> sources =
                Map.of("Item.java", "package com.acme.shop; @jakarta.persistence.Entity public class Item { int a; }");

        assertThatThrownBy(() -> read(sources)).isInstanceOf(Problem.class).hasMessageContaining("com.acme.shop.Item");
    }

    @Test
    void twoAttributesOfOneColumnAreNamed() {
        Map<String, String> sources = Map.of(
                "Order.java", ORDER.formatted("@Column(name = \"note\") String a; @Column(name = \"note\") String b;"));

        assertThatThrownBy(() -> read(sources))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("note")
                .hasMessageContaining("com.acme.shop.Order");
    }

    @Test
    void aClassThatNeedsAMissingLibraryIsNamed() throws IOException {
        EntityClasses classes = CompiledClasses.of(
                Map.of(
                        "Order.java",
                        ORDER.formatted("Currency currency;"),
                        "Currency.java",
                        "package com.acme.shop; public class Currency implements java.io.Serializable {}"),
                place,
                "h2");
        Files.delete(place.resolve("com/acme/shop/Currency.class"));

        assertThatThrownBy(() -> JpaReader.read(classes, Schema.EMPTY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("com/acme/shop/Currency");
    }

    @Test
    void aProjectWithoutEntitiesHasNoTables() throws IOException {
        JpaModel read = read(Map.of("Nothing.java", "package com.acme.shop; public class Nothing {}"));

        assertThat(read.schema()).isEqualTo(Schema.EMPTY);
        assertThat(read.model().entities()).isEmpty();
    }

    @Test
    void namesAreWrittenAsTheKnownSchemaHasThem() throws IOException {
        Table known = Table.of(
                TableName.of("Orders"),
                List.of(
                        Column.required("ID", new SqlType.Int(64, false)),
                        Column.optional("Remark", new SqlType.Text(255, false))),
                Constraints.key("ID"));

        EntityClasses classes =
                CompiledClasses.of(Map.of("Order.java", ORDER.formatted("String remark;")), place, "sqlite");
        JpaModel read = JpaReader.read(classes, Schema.of(known));

        assertThat(Gaps.between(read.schema(), Schema.of(known))).isEmpty();
    }

    @Test
    void settingsOfTheProjectAreHeard() throws IOException {
        EntityClasses plain =
                CompiledClasses.of(Map.of("Order.java", ORDER.formatted("java.time.Instant at;")), place, "postgresql");
        EntityClasses told = new EntityClasses(
                plain.places(),
                List.of(),
                "postgresql",
                Map.of("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP"));

        assertThat(typeOfAt(plain)).isEqualTo(new SqlType.Timestamp(null, true));
        assertThat(typeOfAt(told)).isEqualTo(new SqlType.Timestamp(null, false));
    }

    private static SqlType typeOfAt(EntityClasses classes) {
        Schema schema = JpaReader.read(classes, Schema.EMPTY).schema();
        return schema.table(TableName.of("orders")).column("at").type();
    }

    private JpaModel read(Map<String, String> sources) throws IOException {
        return JpaReader.read(CompiledClasses.of(sources, place, "h2"), Schema.EMPTY);
    }
}
