package fr.ensemblier.demonstration;

/// Fills one subject of the demonstration, after those of lower order.
interface Filling {

    int order();

    /// Writes rows with plain SQL, as a machine that sees all tenants, inside one transaction for the whole
    /// demonstration.
    void fill(World world);
}
