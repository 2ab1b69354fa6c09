package dev.coppice.starter.grants;

import dev.coppice.starter.mapping.ApiModel;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What of the API there is for whom. Each set of roles has a model of its own, made when somebody with these roles first
 * comes; without grants there is one for all.
 */
public final class Views {

    private final ApiModel whole;
    private final @Nullable Grants grants;
    private final Map<Set<String>, ApiModel> models = new ConcurrentHashMap<>();

    private Views(ApiModel whole, @Nullable Grants grants) {
        this.whole = whole;
        this.grants = grants;
    }

    /** What the settings of an application grant. */
    public static Views of(ApiModel whole, ConfigurableEnvironment environment) {
        Optional<Grants> grants = GrantsReader.read(environment, whole.graph());
        return new Views(whole, grants.orElse(null));
    }

    /** Whether everything is open to everybody. */
    public boolean areOpen() {
        return grants == null;
    }

    /** How many roles are granted something. */
    public int roles() {
        return grants == null ? 0 : grants.byRole().size();
    }

    /** Who sent a request, as the server's log-in knows it. */
    public Caller caller(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        String name = principal == null ? null : principal.getName();
        return new Caller(name, grants == null ? Set.of() : roles(request, grants, name));
    }

    private static Set<String> roles(HttpServletRequest request, Grants grants, @Nullable String name) {
        Set<String> roles = new HashSet<>();
        for (String role : grants.byRole().keySet()) {
            if (role.equals(Grants.ANYBODY) || (name != null && request.isUserInRole(role))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** What there is for a caller. */
    public ApiModel of(Caller caller) {
        Grants given = grants;
        return given == null ? whole : models.computeIfAbsent(caller.roles(), roles -> whole.seenWith(given.of(roles)));
    }

    /** Whether a model has all types, so that nothing is to be kept from whoever sees it. */
    public boolean isWhole(ApiModel model) {
        return model.graph().types().size() == whole.graph().types().size();
    }

    /** Something that each view has one of. */
    public <T> PerView<T> each(Function<ApiModel, T> making) {
        return new PerView<>(this, whole, making);
    }
}
