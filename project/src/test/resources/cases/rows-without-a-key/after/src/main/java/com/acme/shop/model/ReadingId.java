package com.acme.shop.model;

import java.io.Serializable;
import java.time.LocalDateTime;

/** The key of {@link Reading}. */
public record ReadingId(String sensor, LocalDateTime takenAt) implements Serializable {}
