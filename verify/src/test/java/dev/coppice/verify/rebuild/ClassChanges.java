package dev.coppice.verify.rebuild;

import static dev.coppice.verify.rebuild.OwnersProject.MODEL;

import java.io.IOException;
import java.util.Locale;

/** What the owner of the sample changes in its entity classes, before the database has any of it. */
final class ClassChanges {

    private static final String BRAND = """
            package com.acme.shop.model;

            import jakarta.persistence.Column;
            import jakarta.persistence.Entity;
            import jakarta.persistence.GeneratedValue;
            import jakarta.persistence.GenerationType;
            import jakarta.persistence.Id;
            import jakarta.persistence.OneToMany;
            import jakarta.persistence.Table;
            import java.util.ArrayList;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            /** Who stands behind a product. */
            @Entity
            @Table(name = "brand")
            public class Brand {

                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                private @Nullable Long id;

                @Column(length = 60)
                private String name;

                @OneToMany(mappedBy = "brand")
                private List<Product> products = new ArrayList<>();

                public @Nullable Long getId() {
                    return id;
                }

                public String getName() {
                    return name;
                }

                public void setName(String name) {
                    this.name = name;
                }

                public List<Product> getProducts() {
                    return products;
                }
            }
            """;

    private static final String BRAND_OF_PRODUCT = """
                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "brand_id")
                private @Nullable Brand brand;

                public @Nullable Brand getBrand() {
                    return brand;
                }

                public void setBrand(@Nullable Brand brand) {
                    this.brand = brand;
                }

            """;

    private static final String BIRTHDAY = """
                private java.time.@Nullable LocalDate birthday;

                public java.time.@Nullable LocalDate getBirthday() {
                    return birthday;
                }

                public void setBirthday(java.time.@Nullable LocalDate birthday) {
                    this.birthday = birthday;
                }

            """;

    private final OwnersProject project;

    ClassChanges(OwnersProject project) {
        this.project = project;
    }

    /** All of them: attributes come, go, change their names and types, so do relationships and classes. */
    void make() throws IOException {
        project.write(MODEL + "Brand.java", BRAND);
        project.edit(
                MODEL + "Product.java",
                text -> text.replaceFirst("(?= {4}@Column\\(precision = 12, scale = 2\\)\n)", BRAND_OF_PRODUCT));
        project.edit(MODEL + "Customer.java", text -> text.replaceFirst("(?= {4}// Asked for)", BIRTHDAY));
        project.edit(MODEL + "Category.java", text -> without(text, "icon"));
        project.edit(MODEL + "Supplier.java", ClassChanges::supplier);
        project.edit(MODEL + "Country.java", text -> without(text, "suppliers"));
        project.delete(MODEL + "ReturnedItem.java");
        project.edit(MODEL + "OrderItem.java", text -> without(text, "returnedItems"));
    }

    /** A rating of another type, a website of another name, a country that is no longer referred to. */
    private static String supplier(String text) {
        return without(text, "country")
                .replaceFirst("@Nullable (?:Long|Short|Integer) rating;", "@Nullable BigDecimal rating;")
                .replaceFirst(
                        "( {4}@.*\n)?( {4}private @Nullable BigDecimal rating;)",
                        "    @Column(precision = 3, scale = 1)\n$2")
                .replaceAll("@Nullable (?:Long|Short|Integer) (getRating|rating)", "@Nullable BigDecimal $1")
                .replaceFirst("@Column\\(length = 200\\)", "@Column(name = \"website\", length = 200)")
                .replace(" website", " site")
                .replace("this.website", "this.site")
                .replace("Website(", "Site(")
                .replaceFirst("(?= {4}@Column\\(name = \"website\")", """
                            @Column(length = 2)
                            private String countryCode;

                            public String getCountryCode() {
                                return countryCode;
                            }

                            public void setCountryCode(String countryCode) {
                                this.countryCode = countryCode;
                            }

                        """)
                .replace("import java.util.ArrayList;", "import java.math.BigDecimal;\nimport java.util.ArrayList;");
    }

    /** The class without a field, its annotations and its accessors. */
    private static String without(String text, String field) {
        String accessor = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return text.replaceFirst(
                        "(?m)(?:^ {4}[@/*].*\n| {12}.*\n)*^ {4}private [^\n;]*\\b" + field + "(?: = [^;]*)?;\n\n", "")
                .replaceAll("(?m)^ {4}public [^\n]*\\b[gs]et" + accessor + "\\(.*\n(?: {8}.*\n)* {4}\\}\n\n", "");
    }
}
