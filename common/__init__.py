"""What the project and the app both use. It imports neither of them."""
