package dev.coppice.starter.grants;

import dev.coppice.starter.mapping.ApiModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Something that each view of the API has one of, made from its model when it is needed first. */
public final class PerView<T> {

    private final Views views;
    private final ApiModel whole;
    private final T ofAll;
    private final Function<ApiModel, T> making;
    private final Map<ApiModel, T> made = new ConcurrentHashMap<>();

    PerView(Views views, ApiModel whole, Function<ApiModel, T> making) {
        this.views = views;
        this.whole = whole;
        this.making = making;
        ofAll = making.apply(whole);
    }

    /** That of the whole API. */
    public T ofAll() {
        return ofAll;
    }

    /** That of what a caller sees. */
    public T of(Caller caller) {
        return views.areOpen() ? ofAll : of(views.of(caller));
    }

    /** That of a model. */
    public T of(ApiModel model) {
        return model == whole ? ofAll : made.computeIfAbsent(model, making);
    }
}
