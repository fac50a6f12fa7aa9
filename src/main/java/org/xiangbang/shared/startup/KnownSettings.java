package org.xiangbang.shared.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.shared.VisibleText;

/**
 * Refuses a variable of the environment that is no setting, and a switch that is neither on nor off. A misspelt {@code XIANGBANG_DEMONSTRATION} would let a
 * county's own data be shown as a demonstration.
 */
class KnownSettings implements EnvironmentPostProcessor {
    private static final String OURS = "XIANGBANG_";
    private static final String FILE = "settings.txt";

    /** What stands behind the name in the file: true or false is all that can be set. */
    private static final String SWITCH = " switch";

    private static final Set<String> SWITCHED = Set.of("", "true", "false");

    /** What Kubernetes puts into every container beside a service of the name xiangbang. */
    private static final Pattern OF_A_SERVICE =
            Pattern.compile("XIANGBANG_(SERVICE_(HOST|PORT).*|PORT(_\\d+_(TCP|UDP).*)?)");

    /** One entry of several may have a variable of its own: {@code XIANGBANG_TRUSTED_PROXIES_0}. */
    private static final Pattern ENTRY = Pattern.compile("_\\d+$");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        check(environment.getSystemEnvironment());
    }

    /** @throws SettingRefused naming the variable */
    static void check(Map<String, Object> variables) {
        var known = known();
        new TreeMap<>(variables).forEach((name, value) -> {
            if (!name.startsWith(OURS) || OF_A_SERVICE.matcher(name).matches()) return;
            if (!known.contains(plain(name)) && !known.contains(plain(name) + SWITCH))
                throw new SettingRefused("system.setting-unknown", name);
            if (known.contains(plain(name) + SWITCH)
                    && !SWITCHED.contains(VisibleText.of(value.toString()).toLowerCase(Locale.ROOT)))
                throw new SettingRefused("system.setting-switch", name, value);
        });
    }

    /** Spring knows a variable with and without the lines between its words. */
    private static String plain(String name) {
        return ENTRY.matcher(name).replaceFirst("").replace("_", "");
    }

    private static Set<String> known() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(line -> line.replace("_", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
