package org.xiangbang.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.xiangbang.shared.VisibleText;

/**
 * Sets {@code xiangbang.demonstration} before anything starts: with the embedded database it is on unless it is switched off.
 *
 * <p>A demonstration has sign-ins that everybody can look up, so it listens on 127.0.0.1 whatever the configuration says.
 */
class StartMode implements EnvironmentPostProcessor {
    static final String DEMONSTRATION = "xiangbang.demonstration";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = VisibleText.isEmpty(environment.getProperty("xiangbang.database.url"));
        var wanted = environment.getProperty(DEMONSTRATION);
        var on = VisibleText.isEmpty(wanted) ? embedded : Boolean.parseBoolean(VisibleText.of(wanted));
        Map<String, Object> settled = new LinkedHashMap<>();
        settled.put(DEMONSTRATION, on);
        if (on) settled.put("server.address", "127.0.0.1");
        environment.getPropertySources().addFirst(new MapPropertySource("start-mode", settled));
    }
}
