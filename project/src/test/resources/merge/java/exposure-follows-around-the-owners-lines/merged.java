package com.acme.shop.api;

import com.acme.shop.model.Invoice;
import com.acme.shop.model.Order;
import com.acme.shop.model.Order_;
import com.acme.shop.model.PriceLog;
import com.acme.shop.model.Voucher;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    private final Logger log = LoggerFactory.getLogger(ShopApi.class);

    @Override
    public void expose(Api api) {
        api.resource("invoices", Invoice.class);
        // internal for now
        api.resource("orders", Order.class)
                .readOnly(Order_.amount) // computed
                .hidden(Order_.secret);
        log.info("exposed {}", api);
        api.resource("priceLogs", PriceLog.class).readOnly().withoutKey();
        api.resource("vouchers", Voucher.class).readOnly();
    }
}
