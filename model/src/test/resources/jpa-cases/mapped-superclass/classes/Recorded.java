package com.acme.shop;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

@MappedSuperclass
public abstract class Recorded<K extends Serializable> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable K id;

    @Version
    private int version;

    @CreationTimestamp
    private @Nullable Instant createdAt;
}
