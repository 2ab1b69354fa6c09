package dev.coppice.starter.odd;

import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Exposes crates and what leads to them. */
@SpringBootApplication
public class OddApplication implements ApiExposure {

    @Override
    public void expose(Api api) {
        api.resource("crates", Crate.class);
        api.resource("ships", Ship.class);
        api.resource("notes", Note.class);
        api.resource("seals", Seal.class);
    }
}
