package org.xiangbang.access.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Official;

/** Tells the caller who they are and for which desks they act. */
@RestController
@Tag(name = "Own account 本人", description = "Who is signed in, and at which desks")
class MeApi {
    private final Regions regions;

    MeApi(Regions regions) {
        this.regions = regions;
    }

    record Me(String login, String name, List<DeskOfMine> desks) {}

    record DeskOfMine(String id, String department, String post, String region, String regionName) {}

    @GetMapping("/api/v1/me")
    @Operation(summary = "The signed-in person and the desks held at this moment")
    Me me(Official official) {
        return new Me(
                official.login(),
                official.name(),
                official.desks().stream()
                        .map(d ->
                                new DeskOfMine(d.id(), d.department(), d.post(), d.region(), regions.name(d.region())))
                        .toList());
    }
}
