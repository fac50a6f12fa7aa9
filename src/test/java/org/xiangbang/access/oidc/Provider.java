package org.xiangbang.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * A provider of OpenID Connect on this machine, in a context of its own (Spring Authorization Server). Whoever signs in there is known by the
 * login, and by the claim {@code workforce} if the login has a number behind a dot: {@code wang.513228000123}.
 */
final class Provider implements AutoCloseable {
    static final String CLIENT = "xiangbang";
    static final String SECRET = "a-secret-of-the-tests";
    static final String PASSWORD = "password-there";

    private static Consumer<JwtClaimsSet.Builder> forged = claims -> {};

    private final int port;
    private ConfigurableApplicationContext running;

    Provider(int port) {
        this.port = port;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** @param back addresses to which it may lead back */
    void start(String... back) {
        forge(claims -> {});
        var loader = Thread.currentThread().getContextClassLoader();
        running = new SpringApplicationBuilder(Server.class)
                .run(
                        "--spring.config.name=none",
                        "--spring.main.banner-mode=off",
                        "--logging.expect-correlation-id=false",
                        "--logging.level.root=warn",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--issuer=" + issuer(),
                        "--back=" + String.join(",", back));
        Thread.currentThread().setContextClassLoader(loader);
    }

    void leadBackTo(String... addresses) {
        var clients = running.getBean(InMemoryRegisteredClientRepository.class);
        clients.save(RegisteredClient.from(clients.findByClientId(CLIENT))
                .redirectUris(all -> all.addAll(java.util.List.of(addresses)))
                .postLogoutRedirectUris(all -> {
                    for (var address : addresses) all.add(address.replace("/sign-in/provider/back", "/sign-in?out"));
                })
                .build());
    }

    void stop() {
        running.close();
    }

    /** From now on its tokens say something else. */
    static void forge(Consumer<JwtClaimsSet.Builder> wrong) {
        forged = wrong;
    }

    @Override
    public void close() {
        if (running != null) running.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Server {

        @Bean
        @Order(1)
        SecurityFilterChain provider(HttpSecurity http) throws Exception {
            var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, s -> s.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(may -> may.anyRequest().authenticated())
                    .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain form(HttpSecurity http) throws Exception {
            return http.formLogin(Customizer.withDefaults())
                    .csrf(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(may -> may.anyRequest().authenticated())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return login ->
                    User.withUsername(login).password("{noop}" + PASSWORD).build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("https://xiangbang.invalid/sign-in/provider/back")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireAuthorizationConsent(true)
                            .requireProofKey(true)
                            .build())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("test")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) return;
                var login = token.getPrincipal().getName();
                var dot = login.indexOf('.');
                if (dot > 0) token.getClaims().claim("workforce", login.substring(dot + 1));
                forged.accept(token.getClaims());
            };
        }

        @Bean
        AuthorizationServerSettings settings(
                @org.springframework.beans.factory.annotation.Value("${issuer}") String issuer) {
            return AuthorizationServerSettings.builder().issuer(issuer).build();
        }
    }
}
