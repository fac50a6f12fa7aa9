package org.xiangbang.engine.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The pages of the models: all of them, one with its versions and its picture, and what changed between two versions. */
@Controller
@RequestMapping("/models")
class ModelPages {
    private final Models models;
    private final ObjectMapper json;

    ModelPages(Models models, ObjectMapper json) {
        this.models = models;
        this.json = json;
    }

    /** A model with its name in the reader's language. */
    record Named(DeployedModel model, String name) {}

    @GetMapping
    String list(Official by, Locale locale, Model page) {
        page.addAttribute("processes", named(ModelKind.PROCESS, by, locale));
        page.addAttribute("tables", named(ModelKind.TABLE, by, locale));
        return "engine/models";
    }

    private List<Named> named(ModelKind kind, Official by, Locale locale) {
        return models.all(kind, by).stream()
                .map(model -> new Named(model, models.name(model, locale)))
                .toList();
    }

    @GetMapping("/{kind}/{key}")
    String one(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) @Label("models.asked-version") Integer version,
            Official by,
            Locale locale,
            Model page) {
        var model = models.find(ModelKind.named(kind), key, by);
        var shown = version == null ? model.newest() : model.version(version).orElseThrow(() -> new NotFound(key));
        page.addAttribute("model", model);
        page.addAttribute("name", models.name(model, locale));
        page.addAttribute("shown", shown);
        if (model.kind() == ModelKind.PROCESS) page.addAttribute("steps", models.steps(model, shown.number(), locale));
        else page.addAttribute("sheet", models.sheet(model, shown.number()));
        return "engine/model";
    }

    @GetMapping("/{kind}/{key}/changes")
    String changes(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to,
            Official by,
            Locale locale,
            Model page) {
        var compared = models.compare(ModelKind.named(kind), key, from, to, by, locale);
        page.addAttribute("name", models.name(compared.model(), locale));
        page.addAllAttributes(Map.of("compared", compared, "model", compared.model(), "marks", marks(compared)));
        return "engine/model-changes";
    }

    /** What the picture of the later version marks: what is new in it or different. */
    private String marks(Models.Comparison compared) {
        var marked = compared.changes().changes().stream()
                .filter(change -> change.kind() != ModelChanges.Kind.REMOVED)
                .filter(change -> change.part() != ModelPart.Kind.CONNECTION && change.part() != ModelPart.Kind.PROCESS)
                .map(change -> Map.of(
                        "id", change.id(),
                        "state", change.kind().word(),
                        "signs", Map.of(change.kind().word(), 1)))
                .toList();
        try {
            return json.writeValueAsString(Map.of("elements", marked, "flows", List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping("/{kind}/{key}/{version}/file")
    ResponseEntity<byte[]> file(
            @PathVariable String kind, @PathVariable String key, @PathVariable int version, Official by) {
        return models.file(ModelKind.named(kind), key, version, by);
    }

    @GetMapping(value = "/process/{key}/{version}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@PathVariable String key, @PathVariable int version, Official by, Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .varyBy(HttpHeaders.COOKIE)
                .body(models.picture(key, version, by, locale));
    }
}
