package dev.coppice.project.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntitySourceTests {

    private static final String SOURCE = """
            package a.b;
            @jakarta.persistence.Entity
            @Table(name = "orders", schema = "x")
            class Order extends Audited {
                static final int LIMIT = 3;
                @Id private Long id;
                @Column(name = "\\"When\\"") private LocalDate orderedOn;
                private BigDecimal amountTotal, amountNet2Pay;
                @ManyToOne @JoinColumn(name = "customer_id") private Customer buyer;
                @OneToOne @JoinColumns({@JoinColumn(name = "a"), @JoinColumn(name = "b")}) private Address address;
                @ManyToOne private Employee seller;
                @OneToMany(mappedBy = "order", cascade = CascadeType.ALL) private Set<OrderItem> items;
                @OneToMany(mappedBy = "order", targetEntity = Note.class) private Collection notes;
                @Transient private String cache;
                @Embedded private Money money;
            }
            """;

    @Test
    void membersAreWhatTheyMapTo() {
        EntitySource order = EntitySource.of(JavaCode.parse(SOURCE)).getFirst();

        assertThat(order.members().stream().map(MappedMember::mapping).toList())
                .containsExactly(
                        new Mapping.None(),
                        new Mapping.Basic("id"),
                        new Mapping.Basic("When"),
                        new Mapping.Basic("amount_total"),
                        new Mapping.Basic("amount_net2_pay"),
                        new Mapping.ToOne(List.of("customer_id"), "Customer"),
                        new Mapping.ToOne(List.of("a", "b"), "Address"),
                        new Mapping.ToOne(List.of("seller_id"), "Employee"),
                        new Mapping.Inverse("OrderItem", "order"),
                        new Mapping.Inverse("Note", "order"),
                        new Mapping.None(),
                        new Mapping.Other());
    }

    @Test
    void aClassIsWhatItsAnnotationsSay() {
        EntitySource order = EntitySource.of(JavaCode.parse(SOURCE)).getFirst();

        assertThat(order.packageName()).isEqualTo("a.b");
        assertThat(order.className()).isEqualTo("Order");
        assertThat(order.kind()).isEqualTo(EntitySource.Kind.ENTITY);
        assertThat(order.table()).isEqualTo("orders");
        assertThat(order.superclass()).isEqualTo("Audited");
        assertThat(order.findMember("id")).get().matches(MappedMember::key);
    }

    @Test
    void withoutATableTheNamingRuleFindsIt() {
        assertThat(EntitySource.of(JavaCode.parse("@Entity class PriceLog {}"))
                        .getFirst()
                        .table())
                .isEqualTo("price_log");
        assertThat(EntitySource.of(JavaCode.parse("class Other {}")).getFirst().table())
                .isNull();
    }

    @Test
    void annotationsAtGettersCountWhereTheKeyHasThemThere() {
        EntitySource order = EntitySource.of(JavaCode.parse("""
                        @Entity
                        class Order {
                            private Long id;
                            @Column(name = "ignored") private String mail;
                            private Customer buyer;
                            private boolean paid;
                            private String cache;
                            @Id public Long getId() { return id; }
                            @Column(name = "email") public String getMail() { return mail; }
                            @ManyToOne @JoinColumn(name = "customer_id") public Customer getBuyer() { return buyer; }
                            public boolean isPaid() { return paid; }
                        }
                        """)).getFirst();

        assertThat(order.members().stream().map(MappedMember::mapping).toList())
                .containsExactly(
                        new Mapping.Basic("id"),
                        new Mapping.Basic("email"),
                        new Mapping.ToOne(List.of("customer_id"), "Customer"),
                        new Mapping.Basic("paid"),
                        new Mapping.None());
        assertThat(order.findMember("id")).get().matches(MappedMember::key);
    }

    @Test
    void theClassMaySayWhereItsAnnotationsCount() {
        EntitySource order = EntitySource.of(JavaCode.parse("""
                        @Entity
                        @Access(AccessType.FIELD)
                        class Order {
                            @Column(name = "email") private String mail;
                            @Id public Long getId() { return 1L; }
                        }
                        """)).getFirst();

        assertThat(order.findMember("mail").orElseThrow().mapping()).isEqualTo(new Mapping.Basic("email"));
    }

    @Test
    void constantsOfTheSameFileAreRead() {
        EntitySource order = EntitySource.of(JavaCode.parse("""
                        @Entity
                        @Table(name = Order.TABLE)
                        class Order {
                            static final String TABLE = PREFIX + "orders";
                            static final String PREFIX = "app_";
                            static final String ITSELF = ITSELF;
                            @Column(name = TABLE + "_no") private int number;
                            @Column(name = ITSELF) private int endless;
                            @Column(name = Elsewhere.NAME) private int other;
                        }
                        """)).getFirst();

        assertThat(order.table()).isEqualTo("app_orders");
        assertThat(order.findMember("number").orElseThrow().mapping()).isEqualTo(new Mapping.Basic("app_orders_no"));
        assertThat(order.findMember("endless").orElseThrow().mapping()).isEqualTo(new Mapping.Basic("endless"));
        assertThat(order.findMember("other").orElseThrow().mapping()).isEqualTo(new Mapping.Basic("other"));
    }
}
