package com.acme.shop.api;

import com.acme.shop.model.Everything;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("everythings", Everything.class);
    }
}
