package com.acme.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public record Grade(String subject, int points) {}
