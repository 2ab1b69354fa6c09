package com.acme.shop.model;

import java.io.Serializable;

/** The key of {@link Region}. */
public record RegionId(String countryCode, Integer regionNo) implements Serializable {}
