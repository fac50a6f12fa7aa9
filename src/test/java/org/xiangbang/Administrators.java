package org.xiangbang;

import java.util.Arrays;
import org.xiangbang.access.powers.Power;
import org.xiangbang.access.powers.PowerRoutes;

/** The demonstration's three administrators. */
public final class Administrators {
    private Administrators() {}

    /** The login of the one who may change what that address shows; the system's for any other address. */
    public static String of(String path) {
        var address = path.startsWith("/") ? path : "/api/v1/" + path;
        var asked = address.replaceAll("\\?.*", "");
        return Arrays.stream(Power.values())
                .filter(power -> PowerRoutes.mayWrite(asked, power))
                .findFirst()
                .orElse(Power.SYSTEM)
                .firstLogin();
    }
}
