package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Log-ins without a form, as docs/security.md sets them up; and what is told where there is none for people. */
@ExtendWith(Premises.class)
class LogInTourTests {

    private static final String PROXY = "A proxy that knows who it is";

    /** For programs alone; only the pages of the admin app are for all. */
    private static final String TOKENS_ONLY = """
            package com.acme.shop;

            import static org.springframework.security.config.Customizer.withDefaults;

            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.security.config.annotation.web.builders.HttpSecurity;
            import org.springframework.security.web.SecurityFilterChain;

            @Configuration
            class Security {

                @Bean
                SecurityFilterChain whichProgram(HttpSecurity http) throws Exception {
                    return http.authorizeHttpRequests(requests -> requests
                                    .requestMatchers("/", "/admin/**").permitAll()
                                    .anyRequest().authenticated())
                            .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                            .build();
                }
            }
            """;

    private static final String SENTENCE = "The API takes the tokens of programs only (Bearer)";

    private final Office office;

    LogInTourTests(Office office) {
        this.office = office;
    }

    @Test
    void aBrowserThatSendsNameAndPasswordByItselfWorksAsWithAForm() throws Exception {
        try (GuardedServer shop = office.guarded().with("HTTP basic", "");
                Desk desk = office.desk(
                        shop.address(), browser -> browser.setHttpCredentials("carla", shop.password("carla")))) {
            seeAndChange(desk, "4");

            // The next request would log in again.
            assertThat(desk.button("Log out")).hasCount(0);
        }
    }

    @Test
    void whomAProxyNamesWorksAsWithAFormAndNobodyElseComesIn() throws Exception {
        try (GuardedServer shop = office.guarded().with(PROXY, GuardedShop.block(PROXY, "yaml"));
                Desk desk = office.desk(
                        shop.address(), browser -> browser.setExtraHTTPHeaders(Map.of("X-Remote-User", "carla")));
                Desk past = office.desk(shop.address())) {
            seeAndChange(desk, "5");
            desk.button("Log out").click();
            // The proxy has that page, and is not here.
            assertThat(desk.page().locator("body")).containsText("the server answered 404 at /oauth2/sign_out");

            assertThat(past.page().navigate(shop.address() + "/admin/").status())
                    .isEqualTo(403);
            assertThat(past.page()
                            .request()
                            .get(shop.address() + "/api/customers")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anApiForProgramsAloneSaysSoAndAsksNobodyToLogInWhereTheyCannot() throws Exception {
        String settings = Issuer.create().settings(office.guarded().project().resolve("target"))
                + "coppice.grants.anonymous.countries: read\n";
        try (GuardedServer shop = office.guarded().serve("tokens", Map.of("Security", TOKENS_ONLY), settings);
                Desk desk = office.desk(shop.address())) {
            desk.page().navigate(desk.place("countries"));

            Locator notice =
                    desk.page().getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(SENTENCE));
            assertThat(notice).isVisible();
            assertThat(desk.page().getByText("Log in", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            assertThat(desk.refusals()).as("nothing is asked again and again").hasSizeLessThan(8);
            assertThat(desk.barriers()).isEmpty();

            desk.page().route("**/admin/app.json", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
            desk.page().reload();
            assertThat(desk.heading("Log in")).isVisible();
            assertThat(desk.main()).containsText(SENTENCE);
            assertThat(desk.link("Log in")).hasCount(0);
            assertThat(desk.troubles()).isEmpty();
        }
    }

    /** As a clerk may. */
    private static void seeAndChange(Desk desk, String customer) {
        desk.page().navigate(desk.place("").replaceFirst("admin/.*", ""));
        assertThat(desk.page()).hasURL(Pattern.compile(".*/admin/(#/)?"));
        assertThat(desk.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Logged in as carla")))
                .isVisible();
        assertThat(desk.page().getByRole(AriaRole.NAVIGATION)).not().containsText("Products");
        desk.open("customers/%s/edit".formatted(customer), "");
        desk.field("phone").fill("555 010" + customer);
        desk.button("Save").click();

        assertThat(desk.page()).hasURL(Pattern.compile(".*/customers/%s/show".formatted(customer)));
        assertThat(desk.main()).containsText("555 010" + customer);
        assertThat(desk.troubles()).isEmpty();
    }
}
