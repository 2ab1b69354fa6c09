package com.acme.shop;

import java.io.Serializable;

public record LineId(Integer position, String person) implements Serializable {}
