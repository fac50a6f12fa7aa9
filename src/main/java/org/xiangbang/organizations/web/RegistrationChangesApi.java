package org.xiangbang.organizations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.change.RegistrationChange;
import org.xiangbang.organizations.change.RegistrationChanges;
import org.xiangbang.shared.Official;

/** The interface to what has changed in the registration of an organization; as the directory, it is read by everybody. */
@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "Organizations 社会组织")
class RegistrationChangesApi {
    private final RegistrationChanges changes;
    private final Directory directory;

    RegistrationChangesApi(RegistrationChanges changes, Directory directory) {
        this.changes = changes;
        this.directory = directory;
    }

    /** @param item {@code name}, {@code uscc} or {@code representative} */
    record Change(String item, String before, String after, LocalDate changedOn) {
        static Change of(RegistrationChange c) {
            return new Change(c.item().word(), c.before(), c.after(), c.changedOn());
        }
    }

    record ChangeItems(List<Change> items) {}

    /** @throws org.xiangbang.shared.NotFound if there is no such organization, or none that the official may see */
    @GetMapping("/{number}/changes")
    @Operation(
            summary = "What has changed in the registration of an organization, the newest first",
            description = "To change it, raise organizations-change.register in its case. "
                    + "GET /api/v1/organizations/S-000001/changes")
    ChangeItems list(@PathVariable String number, Official official) {
        directory.one(number, official);
        var whole = directory.followable(number, official);
        return new ChangeItems(
                changes.of(number, whole).stream().map(Change::of).toList());
    }
}
