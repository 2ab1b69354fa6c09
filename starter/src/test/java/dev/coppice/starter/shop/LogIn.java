package dev.coppice.starter.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Believes who says who they are: a header names a person and then their roles. */
@Component
@ConditionalOnProperty("shop.log-in")
class LogIn extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader("Caller");
        chain.doFilter(header == null ? request : new Known(request, List.of(header.split(" ", -1))), response);
    }

    private static final class Known extends HttpServletRequestWrapper {

        private final List<String> words;

        Known(HttpServletRequest request, List<String> words) {
            super(request);
            this.words = words;
        }

        @Override
        public Principal getUserPrincipal() {
            return words::getFirst;
        }

        @Override
        public boolean isUserInRole(String role) {
            return words.subList(1, words.size()).contains(role);
        }
    }
}
