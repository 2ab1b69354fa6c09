package com.acme.shop.api;

import com.acme.shop.model.LatestPrice;
import com.acme.shop.model.PriceListOfTheYearInDetail;
import com.acme.shop.model.PriceListWithEverything;
import com.acme.shop.model.PriceLog;
import com.acme.shop.model.Reading;
import com.acme.shop.model.SerialRow;
import com.acme.shop.model.ShortPriceList;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("priceLogs", PriceLog.class).readOnly().withoutKey();
        api.resource("readings", Reading.class);
        api.resource("serials", SerialRow.class);
        api.resource("latestPrices", LatestPrice.class).readOnly().withoutKey();
        api.resource("priceListOfTheYearInDetails", PriceListOfTheYearInDetail.class)
                .readOnly()
                .withoutKey();
        api.resource("priceListWithEverythings", PriceListWithEverything.class)
                .readOnly()
                .withoutKey();
        api.resource("shortPriceLists", ShortPriceList.class).readOnly().withoutKey();
    }
}
