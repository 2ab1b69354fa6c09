package com.acme.shop.api;

import com.acme.shop.model.Country;
import com.acme.shop.model.Movement;
import com.acme.shop.model.Region;
import com.acme.shop.model.Stock;
import com.acme.shop.model.Warehouse;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("countries", Country.class);
        api.resource("movements", Movement.class);
        api.resource("regions", Region.class);
        api.resource("stocks", Stock.class);
        api.resource("warehouses", Warehouse.class);
    }
}
