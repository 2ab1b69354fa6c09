package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnbackedTests {

    private static final String CUSTOMER = """
            package com.acme.model;

            @Entity
            @Table(name = "customer")
            public class Customer extends Named {

                @Id
                private Long id;

                @Column(name = "E_MAIL")
                private String mail;

                @Transient
                private String greeting;

                @ManyToOne
                @JoinColumn(name = "country_code")
                private Country country;

                @OneToMany(mappedBy = "customer")
                private List<Order> orders;
            }
            """;

    @Test
    void whatIsThereIsNotNamed() {
        assertThat(in(table("sales", "customer", "id", "e_mail", "country_code")))
                .isEmpty();
    }

    @Test
    void columnsThatAreGoneAreNamedWithTheirFields() {
        assertThat(in(table(null, "customer", "id")))
                .containsExactly("column customer.E_MAIL (mail)", "column customer.country_code (country)");
    }

    @Test
    void aTableThatIsGoneIsNamedOnce() {
        assertThat(in(table(null, "client", "id"))).containsExactly("table customer");
    }

    @Test
    void whatIsNoEntityMapsNothing() {
        assertThat(new Unbacked(Schema.EMPTY).in("a/Named.java", "class Named { String name; }"))
                .isEmpty();
    }

    private static List<String> in(Table table) {
        return new Unbacked(Schema.of(table)).in("src/main/java/com/acme/model/Customer.java", CUSTOMER);
    }

    private static Table table(@Nullable String schema, String name, String... columns) {
        return Table.of(
                new TableName(schema, name),
                Stream.of(columns)
                        .map(column -> Column.required(column, new SqlType.Int(64, false)))
                        .toList(),
                Constraints.NONE);
    }
}
