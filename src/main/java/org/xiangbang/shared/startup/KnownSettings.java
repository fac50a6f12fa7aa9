package org.xiangbang.shared.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.shared.VisibleText;

/**
 * Refuses a variable of the environment that is no setting, and a value that cannot be. A misspelt {@code XIANGBANG_DEMONSTRATION} would let a
 * county's own data be shown as a demonstration. A line of the file is a name and, where not every text will do, the form of its value.
 */
class KnownSettings implements EnvironmentPostProcessor {
    private static final String OURS = "XIANGBANG_";
    private static final String FILE = "settings.txt";

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
            var form = known.get(plain(name));
            if (form == null) throw new SettingRefused("system.setting-unknown", name);
            form.filter(needed -> !needed.fits(VisibleText.of(value.toString())))
                    .ifPresent(needed -> {
                        throw new SettingRefused(
                                "system.setting-" + needed.word(), name, needed == SettingForm.KEY ? "" : value);
                    });
        });
    }

    /** Spring knows a variable with and without the lines between its words. */
    private static String plain(String name) {
        return ENTRY.matcher(name).replaceFirst("").replace("_", "");
    }

    /** The name as {@link #plain} makes it, and the form of the value; empty where every text will do. */
    private static Map<String, Optional<SettingForm>> known() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            words -> words[0].replace("_", ""),
                            words -> Stream.of(words)
                                    .skip(1)
                                    .map(form -> SettingForm.valueOf(form.toUpperCase(Locale.ROOT)))
                                    .findFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
