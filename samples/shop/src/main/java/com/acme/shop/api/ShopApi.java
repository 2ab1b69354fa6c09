package com.acme.shop.api;

import com.acme.shop.model.Address;
import com.acme.shop.model.Category;
import com.acme.shop.model.Country;
import com.acme.shop.model.Customer;
import com.acme.shop.model.Employee;
import com.acme.shop.model.Invoice;
import com.acme.shop.model.Order;
import com.acme.shop.model.OrderItem;
import com.acme.shop.model.OrderSummary;
import com.acme.shop.model.PriceLog;
import com.acme.shop.model.Product;
import com.acme.shop.model.ProductSupplier;
import com.acme.shop.model.ReturnedItem;
import com.acme.shop.model.Stock;
import com.acme.shop.model.Supplier;
import com.acme.shop.model.Warehouse;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.stereotype.Component;

/** What the outside world can reach, one line per resource. Delete a line and the resource is gone. */
@Component
class ShopApi implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("addresses", Address.class);
        api.resource("categories", Category.class);
        api.resource("countries", Country.class);
        api.resource("customers", Customer.class);
        api.resource("employees", Employee.class);
        api.resource("invoices", Invoice.class);
        api.resource("orderItems", OrderItem.class);
        api.resource("orders", Order.class);
        api.resource("priceLogs", PriceLog.class).readOnly().withoutKey();
        api.resource("products", Product.class);
        api.resource("productSuppliers", ProductSupplier.class);
        api.resource("returnedItems", ReturnedItem.class);
        api.resource("stocks", Stock.class);
        api.resource("suppliers", Supplier.class);
        api.resource("warehouses", Warehouse.class);
        api.resource("orderSummaries", OrderSummary.class).readOnly().withoutKey();
    }
}
