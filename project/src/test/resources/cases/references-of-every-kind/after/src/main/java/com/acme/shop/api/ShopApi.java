package com.acme.shop.api;

import com.acme.shop.model.Airport;
import com.acme.shop.model.Department;
import com.acme.shop.model.Desk;
import com.acme.shop.model.DoorsOpened;
import com.acme.shop.model.Employee;
import com.acme.shop.model.Flight;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("airports", Airport.class);
        api.resource("departments", Department.class);
        api.resource("desks", Desk.class);
        api.resource("doorsOpeneds", DoorsOpened.class);
        api.resource("employees", Employee.class);
        api.resource("flights", Flight.class);
    }
}
