package com.acme.shop.api;

import com.acme.shop.model.Invoice;
import com.acme.shop.model.Voucher;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("invoices", Invoice.class);
        api.resource("vouchers", Voucher.class).readOnly();
    }
}
