//! Real surroundings.
