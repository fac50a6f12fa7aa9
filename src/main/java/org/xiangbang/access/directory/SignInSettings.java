package org.xiangbang.access.directory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.startup.SettingRefused;

/** Reads what the operator has set below one prefix, and stops the start by a sentence that names the variable. */
public final class SignInSettings {
    private final Environment settings;
    private final String prefix;

    public SignInSettings(Environment settings, String prefix) {
        this.settings = settings;
        this.prefix = prefix;
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(settings.getProperty(prefix + name))
                .map(VisibleText::of)
                .filter(value -> !value.isEmpty());
    }

    /** @throws SettingRefused if it is missing */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new SettingRefused("access.start.setting-missing", variable(name)));
    }

    public boolean flag(String name, boolean otherwise) {
        return settings.getProperty(prefix + name, Boolean.class, otherwise);
    }

    /**
     * Reads a secret, or the first line of the file that {@code name-file} names.
     *
     * @throws SettingRefused if both are missing, or the file cannot be read
     */
    public String secret(String name) {
        var file = optional(name + "-file");
        if (file.isEmpty()) return required(name);
        try {
            return Files.readString(Path.of(file.get())).lines().findFirst().orElse("");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingRefused("access.start.setting-file", variable(name + "-file"));
        }
    }

    /** @throws SettingRefused if it is no address of one of the schemes */
    public URI address(String name, Set<String> schemes) {
        try {
            var address = URI.create(required(name));
            if (address.getHost() != null && schemes.contains(address.getScheme())) return address;
        } catch (IllegalArgumentException unreadable) {
            // Said below.
        }
        throw new SettingRefused("access.start.setting-address", variable(name));
    }

    public String variable(String name) {
        return (prefix + name).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
