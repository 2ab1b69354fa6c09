package com.acme.shop.model;

import java.io.Serializable;

/** The key of {@link Address}. */
public record AddressId(Long customerId, Long addressNo) implements Serializable {}
