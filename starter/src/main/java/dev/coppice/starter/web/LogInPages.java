package dev.coppice.starter.web;

import dev.coppice.starter.CoppiceProperties;
import dev.coppice.starter.admin.AdminApps;
import dev.coppice.starter.grants.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Where people log in and out, as the owner says it.
 *
 * @param in where they log in
 * @param out where they log out; blank for nowhere, null where nothing is said
 */
record LogInPages(String in, @Nullable String out) {

    /** Where Spring Security keeps a log-in that it does not find in each request anew, and so can end. */
    private static final String KEPT = "SPRING_SECURITY_CONTEXT";

    private static final String USUAL = "/logout";

    static LogInPages of(CoppiceProperties.Admin settings) {
        return new LogInPages(settings.logIn(), settings.logOut());
    }

    /** The address of the page to log in, for this request. */
    String in(HttpServletRequest request) {
        return address(in, request);
    }

    /** Who looks at the app, and where their log-in ends. */
    AdminApps.Visitor visitor(HttpServletRequest request, Caller caller) {
        return new AdminApps.Visitor(caller.name(), caller.isLoggedIn() ? out(request) : null);
    }

    /**
     * Unless the owner says it, only where it is known to end something: who says with each request who they are, as browsers
     * and proxies do, would be logged in again by the next one.
     */
    private @Nullable String out(HttpServletRequest request) {
        if (out == null) {
            return isKept(request) ? address(USUAL, request) : null;
        }
        return out.isBlank() ? null : address(out, request);
    }

    private static boolean isKept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) != null;
    }

    private static String address(String page, HttpServletRequest request) {
        boolean isOurs = page.startsWith("/") && !page.startsWith("//");
        return isOurs ? request.getContextPath() + page : page;
    }
}
