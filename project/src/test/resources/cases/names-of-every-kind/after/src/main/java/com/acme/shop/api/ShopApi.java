package com.acme.shop.api;

import com.acme.shop.model.BigDecimalRow;
import com.acme.shop.model.ClassX;
import com.acme.shop.model.ColumnRow;
import com.acme.shop.model.Customer;
import com.acme.shop.model.Customers;
import com.acme.shop.model.EntityRow;
import com.acme.shop.model.EtcPasswd;
import com.acme.shop.model.EvilTxt;
import com.acme.shop.model.ListRow;
import com.acme.shop.model.ObjectRow;
import com.acme.shop.model.OrderDetail;
import com.acme.shop.model.Proto;
import com.acme.shop.model.SayHi;
import com.acme.shop.model.StringRow;
import com.acme.shop.model.Table77;
import com.acme.shop.model.True;
import com.acme.shop.model.TwoLine;
import com.acme.shop.model.U1f98a;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("table77s", Table77.class);
        api.resource("classXs", ClassX.class);
        api.resource("etcPasswds", EtcPasswd.class);
        api.resource("bigDecimals", BigDecimalRow.class);
        api.resource("columns", ColumnRow.class);
        api.resource("entities", EntityRow.class);
        api.resource("lists", ListRow.class);
        api.resource("objects", ObjectRow.class);
        api.resource("orderDetails", OrderDetail.class);
        api.resource("strings", StringRow.class);
        api.resource("protos", Proto.class);
        api.resource("customers", Customer.class);
        api.resource("customers2", Customers.class);
        api.resource("evilTxts", EvilTxt.class);
        api.resource("sayHis", SayHi.class);
        api.resource("trues", True.class);
        api.resource("twoLines", TwoLine.class);
        api.resource("u1f98as", U1f98a.class);
    }
}
