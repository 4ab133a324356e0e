package org.entente.web.access;

import jakarta.servlet.DispatcherType;
import org.entente.app.access.SignIn;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Passwords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which pages are open to whom, and what a browser must not do with them. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Gate {
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=()";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, Accounts accounts) {
    return http.authorizeHttpRequests(
            who ->
                who.requestMatchers("/sign-in", "/language", "/assets/**", "/health", "/error")
                    .permitAll()
                    // Voters have no account; their secret is asked for on the page.
                    .requestMatchers("/v/*", "/vote/**")
                    .permitAll()
                    // Readers of letters and calendar programs show a secret in the address.
                    .requestMatchers("/stop/**", "/calendar/*")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .securityContext(context -> context.securityContextRepository(new SessionContext(accounts)))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(
            forms ->
                forms
                    .csrfTokenRepository(new SessionCsrf())
                    // Mail programs stop letters by the secret of the address alone (RFC 8058).
                    .ignoringRequestMatchers("/stop/**")
                    // A page about an error changes nothing, and must not read what was too large.
                    .ignoringRequestMatchers(
                        request -> request.getDispatcherType() == DispatcherType.ERROR))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new ToSignIn("/sign-in")))
        .headers(Gate::forbid)
        .build();
  }

  private static void forbid(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  @Bean
  SignIn signIn(Accounts accounts, Passwords passwords) {
    return new SignIn(accounts, passwords);
  }
}
