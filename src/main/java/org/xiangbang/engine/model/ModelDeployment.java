package org.xiangbang.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.clock.SlaTerms;
import org.xml.sax.SAXException;

/** Deploys the models at start, only those that changed, after every one of them was found to be allowed. */
@Component
public class ModelDeployment implements SmartInitializingSingleton {
    private static final Pattern PERIOD =
            Pattern.compile("\\$\\{(?:terms\\.period|noticeDays\\.left)\\([^')]*'([^']+)'\\s*,\\s*'([^']+)'[^)]*\\)}");

    private final ModelSource source;
    private final ModelCheck check;
    private final RepositoryService repository;
    private final ExpressionGate gate;
    private final SlaTerms limits;

    ModelDeployment(
            ModelSource source, ModelCheck check, RepositoryService repository, ExpressionGate gate, SlaTerms limits) {
        this.source = source;
        this.check = check;
        this.repository = repository;
        this.gate = gate;
        this.limits = limits;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(source.all());
    }

    public void deploy(Map<String, byte[]> models) {
        check.check(models);
        var deployment = repository
                .createDeployment()
                .name("xiangbang")
                .source("processes")
                .enableDuplicateFiltering(true);
        models.forEach((path, bytes) -> {
            if (path.endsWith(".bpmn")) gate.admit(expressions(path, bytes));
            deployment.addInputStream(path, new ByteArrayInputStream(bytes));
        });
        deployment.deploy();
        limits.forget();
        models.forEach((path, bytes) -> {
            if (path.endsWith(".bpmn")) everyPeriodIsListed(path, bytes);
        });
    }

    private void everyPeriodIsListed(String path, byte[] bytes) {
        for (var expression : expressions(path, bytes)) {
            var period = PERIOD.matcher(expression);
            if (period.find()) limits.listed(period.group(1), period.group(2), "");
        }
    }

    private static Set<String> expressions(String path, byte[] bytes) {
        try {
            return ModelExpressions.in(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) {
            throw new ModelRefused(path, "-", "unreadable");
        }
    }
}
