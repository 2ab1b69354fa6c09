package dev.coppice.starter.carried;

import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CarriedApplication implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("readers", Reader.class);
        api.resource("moments", Moment.class);
        api.resource("parcels", Parcel.class);
        api.resource("badges", Badge.class);
        api.resource("spots", Spot.class);
        api.resource("marks", Mark.class);
    }
}
