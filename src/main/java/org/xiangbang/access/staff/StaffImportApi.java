package org.xiangbang.access.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiangbang.shared.Official;
import org.xiangbang.web.idempotency.AnsweredOnce;

/** The interface that enters people and desks from a workbook, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/desks/import")
@Tag(name = "Administration 管理")
class StaffImportApi {
    private final StaffImport imports;
    private final StaffPlanTexts texts;

    StaffImportApi(StaffImport imports, StaffPlanTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    record Password(String login, String password) {}

    /**
     * @param applied false when this was only a look
     * @param passwords the first passwords of the accounts that were opened, told this once
     */
    record Imported(boolean applied, StaffPlanTexts.Plan plan, List<Password> passwords) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Enter people and their desks from a workbook (xlsx) with the columns login, name, region, department and"
                            + " post, and, if it is known, number;"
                            + " without apply=true it only says what would change",
            description =
                    "A row is a person with a desk, or a person alone; at most 5,000 rows and 5 MB. It is entered as a whole"
                            + " or, while a row is refused, not at all; of a number (workforce or identity) only a digest is kept; a repetition changes nothing. The first passwords are answered once"
                            + " and stored nowhere. For instance: curl -u 'admin:password' -F 'file=@people.xlsx' -F 'apply=false'"
                            + " http://localhost:8080/api/v1/admin/desks/import")
    Imported enter(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "false") boolean apply,
            Official by,
            HttpServletRequest request,
            Locale locale) {
        var content = StaffImportPages.content(file);
        if (!apply) return new Imported(false, texts.of(imports.plan(content), locale), List.of());
        var done = imports.apply(content, by);
        var plan = texts.of(done.plan(), locale);
        var passwords = done.passwords().stream()
                .map(p -> new Password(p.login(), p.text()))
                .toList();
        return AnsweredOnce.of(request, new Imported(true, plan, passwords), new Imported(true, plan, List.of()));
    }
}
