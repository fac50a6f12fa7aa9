package org.xiangbang.engine.setup;

import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The engine's cache of deployed models, which asks the database for a definition once and not in every command. A definition never
 * changes under its id, and this program suspends none.
 */
final class KnownDefinitions extends DeploymentCache {
    /** As many as the engine's own cache has. */
    private static final int CAPACITY = 1000;

    KnownDefinitions() {
        super(new DefaultCacheFactory(), CAPACITY);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        var known = findProcessDefinitionFromCache(id);
        return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }
}
