"""Flask, thin: who asks, what for, one call, one template."""
