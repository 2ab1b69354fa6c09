package dev.coppice.starter;

/**
 * Says what the outside world can reach. Implemented once by the owner, as a component of the application.
 *
 * <p>There is no automatic discovery: what is exposed by accident is a security finding.
 */
@FunctionalInterface
public interface ApiExposure {

    /** Names each resource that the API offers, one line for each. */
    void expose(Api api);
}
