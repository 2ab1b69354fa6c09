package dev.coppice.starter.fleet;

import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Exposes a class of each kind of mapping. */
@SpringBootApplication
public class FleetApplication implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("vehicles", Vehicle.class);
        api.resource("cars", Vehicle.Car.class);
        api.resource("parties", Party.class);
        api.resource("companies", Party.Company.class);
        api.resource("places", Place.class);
        api.resource("garages", Place.Garage.class);
        api.resource("journeys", Journey.class);
        api.resource("notes", Journey.Note.class);
    }
}
