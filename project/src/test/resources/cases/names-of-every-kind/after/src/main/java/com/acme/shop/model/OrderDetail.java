package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "\"Order Details\"")
public class OrderDetail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "\"Order ID\"")
    private @Nullable Long orderId;

    @Column(name = "\"Unit Price\"", precision = 10, scale = 2)
    private @Nullable BigDecimal unitPrice;

    @Column(name = "\"select\"", length = Length.LONG32)
    private @Nullable String select;

    @Column(name = "class", length = Length.LONG32)
    private @Nullable String orderDetailClass;

    public @Nullable Long getOrderId() {
        return orderId;
    }

    public @Nullable BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(@Nullable BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public @Nullable String getSelect() {
        return select;
    }

    public void setSelect(@Nullable String select) {
        this.select = select;
    }

    public @Nullable String getOrderDetailClass() {
        return orderDetailClass;
    }

    public void setOrderDetailClass(@Nullable String orderDetailClass) {
        this.orderDetailClass = orderDetailClass;
    }

    @Override
    public String toString() {
        return "OrderDetail " + orderId;
    }
}
