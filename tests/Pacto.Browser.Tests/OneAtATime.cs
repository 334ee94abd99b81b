// A browser and a whole server for each class: one class after the other, so that a small machine is not measured instead of the product.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
