package com.acme.shop.model;

import java.util.ArrayList;
import java.util.List;

@jakarta.persistence.Entity
@jakarta.persistence.Table(name = "customers")
public class Customer {

    @jakarta.persistence.Id
    @jakarta.persistence.GeneratedValue(strategy = jakarta.persistence.GenerationType.IDENTITY)
    private Long id;

    @NotBlank(message = "{customer.name.missing}")
    @Size(min = 2, max = 80)
    @jakarta.persistence.Column(length = 80)
    private String name;

    @Email @Size(max = 120)
    @jakarta.persistence.Column(length = 120)
    private String email;

    @Pattern(regexp = "\\+[0-9 ]{4,29}") // as the carrier wants it
    @jakarta.persistence.Column(length = 30)
    private String phone;

    @jakarta.persistence.Column(length = 10)
    private String state;

    @jakarta.persistence.ManyToOne(fetch = jakarta.persistence.FetchType.LAZY, optional = false)
    @jakarta.persistence.JoinColumn(name = "country_id")
    private Country country;

    @jakarta.persistence.Column(precision = 12, scale = 2)
    private java.math.BigDecimal creditLimit;

    private java.time.LocalDateTime createdAt;

    private String notes;

    @jakarta.persistence.OneToMany(mappedBy = "customer")
    private List<Order> orders = new ArrayList<>();

    public Long getId() {
        return id;
    }

    @Size(min = 2)
    public String getName() {
        return name;
    }

    public void setName(@NotBlank String name) {
        this.name = name.strip();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? null : email.toLowerCase(java.util.Locale.ROOT);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    @interface NotBlank {
        String message() default "";
    }

    @interface Email {}

    @interface Size {
        int min() default 0;

        int max() default Integer.MAX_VALUE;
    }

    @interface Pattern {
        String regexp();
    }
}
