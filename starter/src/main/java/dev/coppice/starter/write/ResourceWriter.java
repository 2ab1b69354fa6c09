package dev.coppice.starter.write;

import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.write.UnitOfWork.Pointing;
import java.util.function.Function;

/** Does what a request asks to be changed: all of it or nothing. */
public final class ResourceWriter {

    private final ApiModel model;
    private final UnitsOfWork units;
    private final ResourceReader reader;
    private final Violations violations;

    public ResourceWriter(ApiModel model, UnitsOfWork units, ResourceReader reader, Violations violations) {
        this.model = model;
        this.units = units;
        this.reader = reader;
        this.violations = violations;
    }

    /**
     * Makes changes in one transaction, from the beginning again if others get in the way.
     *
     * @return what the work made, once it is committed
     */
    public <T> T write(Function<Changes, T> work) {
        try {
            return whateverItPointsAt(work);
        } catch (AttemptFailed failure) {
            throw violations.words(failure);
        } catch (RuntimeException failure) {
            throw violations.words(failure);
        }
    }

    /** Some rows can be pointed at, though nothing can be made of what is stored in them. */
    private <T> T whateverItPointsAt(Function<Changes, T> work) {
        try {
            return run(Pointing.LOADED, work);
        } catch (AttemptFailed failure) {
            boolean isOfTarget =
                    failure.reason() instanceof NotLoaded refused && refused.purpose() == NotLoaded.Purpose.TARGET;
            if (!isOfTarget) {
                throw failure;
            }
            return run(Pointing.BY_REFERENCE, work);
        }
    }

    private <T> T run(Pointing pointing, Function<Changes, T> work) {
        return units.run(pointing, unit -> work.apply(new Changes(model, reader, unit)));
    }
}
