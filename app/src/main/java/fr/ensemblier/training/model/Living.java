package fr.ensemblier.training.model;

/// What counts of somebody whose file was archived or erased stays in its table; nobody opens it any more
/// (R-P6).
final class Living {

    /// To be put behind a condition on a table that is called `x` and has a `person_id`.
    static final String ONLY = """
             and exists (select from person f
                           join person k on k.platform_id = f.platform_id
                                        and k.id = case when f.merged_into is null then f.id else f.merged_into end
                          where f.platform_id = x.platform_id and f.id = x.person_id
                            and k.archived_at is null and k.erased_at is null)
            """;

    private Living() {}
}
