package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "offers")
public class Offer {

    @Id
    private long id;

    @Column(precision = 12, scale = 2)
    private Money price = new Money(BigDecimal.ZERO);

    @Convert(converter = YesNoConverter.class)
    @Column(length = 1)
    private Boolean binding = false;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private State state = State.OPEN;

    @Enumerated
    private @Nullable Color color;

    @Enumerated(EnumType.STRING)
    private Color background = Color.RED;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> details;

    private @Nullable Duration delay;

    private byte @Nullable [] picture;

    @Lob
    private @Nullable String terms;

    private String @Nullable [] tags;
}
