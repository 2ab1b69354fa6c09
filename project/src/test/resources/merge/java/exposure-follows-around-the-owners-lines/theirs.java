package com.acme.shop.api;

import com.acme.shop.model.Customer;
import com.acme.shop.model.Invoice;
import com.acme.shop.model.Order;
import com.acme.shop.model.PriceLog;
import com.acme.shop.model.Product;
import com.acme.shop.model.Voucher;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("customers", Customer.class);
        api.resource("invoices", Invoice.class);
        api.resource("orders", Order.class);
        api.resource("priceLogs", PriceLog.class).readOnly().withoutKey();
        api.resource("products", Product.class);
        api.resource("vouchers", Voucher.class).readOnly();
    }
}
