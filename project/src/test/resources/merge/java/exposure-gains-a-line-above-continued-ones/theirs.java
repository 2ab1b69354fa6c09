package com.acme.shop.api;

import com.acme.shop.model.Brand;
import com.acme.shop.model.Customer;
import com.acme.shop.model.SalesByCategory;
import com.acme.shop.model.SalesByMonth;
import com.acme.shop.model.SalesByYear;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("brands", Brand.class);
        api.resource("customers", Customer.class);
        api.resource("salesByCategory", SalesByCategory.class)
                .readOnly()
                .withoutKey();
        api.resource("salesByMonth", SalesByMonth.class)
                .readOnly()
                .withoutKey();
        api.resource("salesByYear", SalesByYear.class)
                .readOnly()
                .withoutKey();
    }
}
