package com.acme.shop.model;

import java.io.Serializable;
import java.time.LocalDate;

/** The key of {@link Stock}. */
public record StockId(Long productId, String warehouseCode, LocalDate countedOn) implements Serializable {

    public boolean isMain() {
        return warehouseCode.equals("main");
    }
}
