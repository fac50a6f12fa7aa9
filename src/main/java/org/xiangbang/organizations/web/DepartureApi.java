package org.xiangbang.organizations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.deregistration.Departure;
import org.xiangbang.organizations.deregistration.Deregistrations;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The interface to how an organization has left the directory for good; as the directory, it is read by everybody. */
@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "Organizations 社会组织")
class DepartureApi {
    private final Deregistrations departures;
    private final Directory directory;

    DepartureApi(Deregistrations departures, Directory directory) {
        this.departures = departures;
        this.directory = directory;
    }

    /**
     * @param absorbedBy number of the organization into which it was merged; null if it was deregistered
     * @param leftOn the day on which the registration authority wrote it off
     */
    record DepartureJson(String absorbedBy, LocalDate leftOn, String ground) {
        static DepartureJson of(Departure d) {
            return new DepartureJson(d.absorbedBy(), d.leftOn(), d.ground());
        }
    }

    /** @throws NotFound if there is no such organization, none that the official may see, or it has not left */
    @GetMapping("/{number}/departure")
    @Operation(
            summary = "How an organization has left the directory for good",
            description =
                    "To deregister or merge it, raise organizations-deregistration.register or organizations-merger.register in its case. "
                            + "GET /api/v1/organizations/S-000001/departure")
    DepartureJson one(@PathVariable String number, Official official) {
        directory.one(number, official);
        return departures.of(number).map(DepartureJson::of).orElseThrow(() -> new NotFound(number));
    }
}
